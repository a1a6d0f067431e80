import { test, request } from '@playwright/test'
test('api', async ({ request }) => {
  const r = await request.put('https://api.example.com/v1/items/1', { headers: { Origin: 'https://app.example.com' }, data: { a: 1 } })
})
