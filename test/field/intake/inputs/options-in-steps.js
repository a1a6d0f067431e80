const options = { method: 'POST', headers: {} }
options.headers['Content-Type'] = 'application/json'
if (token) options.headers['Authorization'] = 'Bearer ' + token
options.credentials = 'include'
options.body = JSON.stringify(data)
const res = await fetch('https://api.example.net/v2/carts', options)