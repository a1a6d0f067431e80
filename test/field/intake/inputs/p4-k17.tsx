const fetcher = (url: string) => fetch(`https://api.surf.example.net${url}`, { headers: { 'X-Board': '7' } }).then(r => r.json())
export default function Spots() {
  const { data, error } = useSWR('/spots?near=me', fetcher)
  return <ul>{data?.map((s: any) => <li key={s.id}>{s.name}</li>)}</ul>
}
