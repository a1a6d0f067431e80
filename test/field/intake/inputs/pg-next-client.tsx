// app/orders/page.tsx
export default async function Page() {
  const orders = await fetch('http://orders.internal:8080/v3/orders', { cache: 'no-store' }).then((r) => r.json())
  return <List orders={orders} />
}

// app/orders/list.tsx
'use client'
export function List({ orders }) {
  const remove = (id: string) =>
    fetch(process.env.NEXT_PUBLIC_API_URL + '/orders/' + id, { method: 'DELETE', credentials: 'include' })
  return orders.map((o) => <button key={o.id} onClick={() => remove(o.id)}>x</button>)
}
