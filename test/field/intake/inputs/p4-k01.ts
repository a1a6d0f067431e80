import { environment } from '../environments/environment';
const API = 'https://api.bakery.example.net/v1';

@Injectable({ providedIn: 'root' })
export class BreadService {
  private http = inject(HttpClient);
  list(kind: string) {
    const params = new HttpParams().set('kind', 'rye').append('page', 1);
    return this.http.get<Bread[]>(`${API}/breads`, { params, withCredentials: true });
  }
  save(b: Bread) {
    return this.http.put(`${API}/breads/${b.id}`, b, { headers: new HttpHeaders({ 'X-Shop': 'nord' }) });
  }
}
