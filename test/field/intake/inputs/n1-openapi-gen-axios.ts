const config = new Configuration({ basePath: 'https://api.example.net', accessToken: 'oag-secret-token-889900', baseOptions: { withCredentials: true, headers: { 'X-App': 'web' } } })
const users = new UsersApi(config)
await users.updateUser(7, { name: 'x' })
