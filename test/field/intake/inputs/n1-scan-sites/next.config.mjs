const origin = process.env.ORIGIN || 'https://www.example.com'
export default {
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: origin }] }]
  },
}
