module.exports = [
  { name: 'strapi::cors', config: { origin: ['https://shop.example.com'], credentials: true } },
]
