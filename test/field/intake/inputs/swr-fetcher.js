const fetcher = (url) => fetch(url, { credentials: 'include' }).then((r) => r.json())
export function useCart() {
  return useSWR('https://api.example.net/v2/carts', fetcher)
}
