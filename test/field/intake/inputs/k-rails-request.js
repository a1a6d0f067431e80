import { post } from '@rails/request.js'

async function save() {
  const response = await post('https://api.example.net/v2/carts', { body: JSON.stringify({ sku: 7 }), contentType: 'application/json', responseKind: 'json' })
}
