import { HttpClient, HttpHeaders, HttpParams } from '@angular/common/http'
import { inject, Injectable } from '@angular/core'

const API = 'https://api.example.net/v3'

@Injectable({ providedIn: 'root' })
export class Orders {
  private readonly http = inject(HttpClient)

  list(page: number) {
    const params = new HttpParams().set('page', 2).append('size', '10')
    return this.http.get<Order[]>(`${API}/orders`, { params, withCredentials: true })
  }

  rename(id: string, name: string) {
    const headers = new HttpHeaders({ 'X-Tenant': 'north' }).set('If-Match', '*')
    return this.http.patch<void>(`${API}/orders/${id}`, { name }, { headers })
  }

  note(id: string, text: string) {
    return this.http.post(`${API}/orders/${id}/notes`, 'plain', { headers: { 'Content-Type': 'text/plain' }, responseType: 'text' })
  }
}
