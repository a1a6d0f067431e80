axios.request({ method: 'get', baseURL: 'https://api.map.example.net/', url: 'tiles', params: { z: 4, q: 'a b' }, responseType: 'blob', headers: { 'X-Map': 1 } })
