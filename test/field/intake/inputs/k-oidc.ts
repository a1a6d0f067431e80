import { UserManager } from 'oidc-client-ts'
export const users = new UserManager({
  authority: 'https://id.example.net/realms/shop',
  client_id: 'web',
  redirect_uri: 'https://shop.example.com/callback',
})
