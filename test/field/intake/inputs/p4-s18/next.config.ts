import type { NextConfig } from 'next'
const config: NextConfig = {
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: 'https://jam.example.com' }, { key: 'Access-Control-Allow-Credentials', value: 'true' }] }]
  },
}
export default config
