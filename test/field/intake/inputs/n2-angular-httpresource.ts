@Injectable({ providedIn: 'root' })
export class Orders {
  private readonly api = 'https://api.example.net/v3'
  constructor(private readonly http: HttpClient) {}
  find(q: string) {
    return this.http.get<Order[]>(`${this.api}/orders`, { params: new HttpParams().set('q', 'x'), headers: new HttpHeaders({ 'X-Tenant': 'acme' }), observe: 'response' })
  }
}
