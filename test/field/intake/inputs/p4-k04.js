fetch('https://api.todo.example.net/items/3', { method: 'patch', body: '{"done":true}', headers: { 'content-type': 'application/json' } })
