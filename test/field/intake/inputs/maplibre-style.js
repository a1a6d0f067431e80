const map = new maplibregl.Map({ container: 'map', style: 'https://maps.example.net/style.json', transformRequest: (url) => ({ url, headers: { 'X-Key': 'abc' }, credentials: 'include' }) })
