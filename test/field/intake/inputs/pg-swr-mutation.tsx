import useSWR from 'swr'
import useSWRMutation from 'swr/mutation'

const fetcher = (url: string) => fetch(url, { credentials: 'include' }).then((r) => r.json())

async function update(url: string, { arg }: { arg: { name: string } }) {
  return fetch(url, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', 'X-Tenant': 'north' },
    body: JSON.stringify(arg),
  })
}

export function Profile() {
  const { data } = useSWR('https://api.example.net/v3/me', fetcher)
  const { trigger } = useSWRMutation('https://api.example.net/v3/me', update)
  return <button onClick={() => trigger({ name: 'A' })}>{data?.name}</button>
}
