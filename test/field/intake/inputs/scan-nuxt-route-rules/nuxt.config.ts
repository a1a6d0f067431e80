export default defineNuxtConfig({
  routeRules: {
    '/api/**': { cors: true, headers: { 'access-control-allow-methods': 'GET' } },
    '/ext/**': { proxy: 'https://api.example.net/**' },
  },
  nitro: { devProxy: { '/dev': { target: 'http://localhost:8080', changeOrigin: true } } },
})
