export default { id: 'notion-api-from-a-page', source: 'makenotion/notion-sdk-js#96', software: 'third-party', kind: 'third-party',
  story: 'Notion does not answer preflights and sends no CORS header: its API is for servers.',
  async start(t) {
    const id = [['Content-Type', 'application/json; charset=utf-8'], ['Server', 'cloudflare'], ['CF-RAY', '8e5d0f2b1c3d4e5f-FRA'], ['cf-cache-status', 'DYNAMIC'], ['x-notion-request-id', '5b8c3ed4-aaaa-4bbb-8ccc-000000000000'], ['X-Content-Type-Options', 'nosniff']]
    const { port } = await t.serve(({ method, h }) => method === 'OPTIONS'
      ? { status: 400, headers: id, body: '{"object":"error","status":400,"code":"invalid_request_url","message":"Invalid request URL.","request_id":"5b8c3ed4-aaaa-4bbb-8ccc-000000000000"}' }
      : { status: 401, headers: id, body: '{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid.","request_id":"5b8c3ed4-aaaa-4bbb-8ccc-000000000000"}' })
    return { url: `https://api.notion.com:${port}/v1/databases/285e6842/query`, args: ['-X', 'POST', '-H', 'Content-Type: application/json', '-H', 'Notion-Version: 2022-06-28', '-H', 'Authorization: Bearer secret_abc'] }
  },
  expect: { outcome: 'blocked', causes: ['cors-not-configured', 'preflight-failed'], fixFor: [null], mustSay: [/server of your own|your own server|own backend/i], mustNotSay: [/Workers|wrangler/] } }
