import { Component } from '@angular/core'
import { httpResource } from '@angular/common/http'

@Component({ selector: 'app-cart', template: '' })
export class CartComponent {
  cart = httpResource<Cart>(() => ({
    url: 'https://api.example.net/v2/carts/7',
    headers: { 'X-Tenant': 'blue' },
    withCredentials: true,
  }))
}
