const originalFetch = window.fetch
window.fetch = async (input, init = {}) => {
  init.headers = { ...init.headers, 'X-Session': sessionStorage.getItem('s') }
  init.credentials = 'include'
  return originalFetch(input, init)
}

fetch('https://api.example.net/v3/items', { method: 'POST', body: JSON.stringify({ a: 1 }), headers: { 'Content-Type': 'application/json' } })
