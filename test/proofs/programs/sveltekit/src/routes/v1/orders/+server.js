import { json } from '@sveltejs/kit'

export function GET({ url, setHeaders }) {
  if (url.searchParams.has('page')) setHeaders({ 'X-Total-Count': '7' })
  return json({ ok: true })
}

export function PUT() {
  return json({ ok: true })
}
