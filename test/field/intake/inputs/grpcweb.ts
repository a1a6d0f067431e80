const transport = createConnectTransport({ baseUrl: 'https://api.acme.io', interceptors: [auth] })
const client = createClient(OrderService, transport)
await client.list({})
