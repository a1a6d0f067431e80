const API = 'https://api.example.net/v3'

export function list(filter) {
  const query = new URLSearchParams({ size: '10' })
  query.append('sort', 'name')
  query.set('filter', filter)
  return fetch(`${API}/orders?${query}`)
}

export const one = (id) => fetch(API + '/orders/' + id + '?' + new URLSearchParams('full=1&lang=en').toString())
