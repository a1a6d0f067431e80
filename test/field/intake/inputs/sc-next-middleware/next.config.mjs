export default {
  async headers() {
    return [{ source: '/public/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }]
  },
}
