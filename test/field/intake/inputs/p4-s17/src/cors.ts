import type { CorsOptions } from 'cors'
export const allowList = new Set(['https://jam.example.com', 'https://admin.jam.example.com'])
export const options: CorsOptions = {
  origin(origin, cb) {
    if (!origin || allowList.has(origin)) return cb(null, true)
    cb(new Error(`Origin ${origin} not allowed by CORS`))
  },
  credentials: true,
}
