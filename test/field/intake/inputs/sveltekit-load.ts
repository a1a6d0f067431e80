import type { PageLoad } from './$types'
export const load: PageLoad = async ({ fetch, params }) => {
  const res = await fetch(`https://api.acme.io/v1/orders/${params.id}`, { credentials: 'include' })
  return { order: await res.json() }
}
