const base = ['https://', 'api.example.net'].join('')
const at = (...parts) => [base, 'v3', ...parts].join('/')
fetch(at('items', '7'), { method: 'DELETE', headers: [['X-A', '1'], ['X-B', '2']] })
