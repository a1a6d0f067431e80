const fetcher = ([url, token]) => fetch(url, { headers: { Authorization: `Bearer ${token}` } }).then(r => r.json())
function Orders() {
  const { data, error } = useSWR(['https://api.acme.io/v1/orders', token], fetcher)
}
