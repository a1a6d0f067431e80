const headers = { Accept: 'application/json' }
if (token) headers.Authorization = 'Bearer ' + token
fetch('https://api.example.net/v3/items' + (id ? '/' + id : ''), { method: id ? 'PUT' : 'POST', headers, body: JSON.stringify(item) })
