export default {
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Credentials', value: 'true' }, { key: 'Access-Control-Allow-Origin', value: '*' }] }]
  },
  async rewrites() { return [{ source: '/proxy/:path*', destination: 'https://api.example.net/:path*' }] },
}
