const api = axios.create({ baseURL: 'https://api.example.net', withCredentials: true })
execFile('curl', ['-s', 'https://other.example.org/x'])
api.delete('/v3/items/1')
