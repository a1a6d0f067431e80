'use client'
import useSWR from 'swr'
export default function Page() {
  const { data } = useSWR('/trips', (k) => fetch(process.env.NEXT_PUBLIC_API + k, { credentials: 'include' }).then(r => r.json()))
}