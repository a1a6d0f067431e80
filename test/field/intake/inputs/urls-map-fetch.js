const urls = ['https://api.example.net/v2/a', 'https://api.example.net/v2/b']
const all = await Promise.all(urls.map((u) => fetch(u, { headers: { 'X-A': '1' } })))