import type { Route } from './+types/cart'
export async function loader({ params }: Route.LoaderArgs) {
  const r = await fetch('https://internal.example.net/v2/carts', { headers: { 'X-Internal': '1' } })
  return r.json()
}
export async function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  const r = await fetch('https://api.example.net/v2/live')
  return { ...(await serverLoader()), live: await r.json() }
}
