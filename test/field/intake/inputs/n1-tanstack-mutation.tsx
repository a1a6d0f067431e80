const API = import.meta.env.VITE_API_URL ?? 'https://api.example.net'
export const useItems = (id: string) =>
  useQuery({ queryKey: ['items', id], queryFn: ({ signal }) => fetch(`${API}/v3/items/${id}`, { signal, credentials: 'include' }).then((r) => r.json()) })
export const useSave = () =>
  useMutation({ mutationFn: (item: Item) => fetch(`${API}/v3/items`, { method: 'PATCH', headers: { 'content-type': 'application/merge-patch+json' }, body: JSON.stringify(item) }) })
