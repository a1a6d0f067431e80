import express from 'express'
import cors from 'cors'
const app = express()
const isProd = process.env.NODE_ENV === 'production'
app.use(cors({ origin: isProd ? /\.example\.com$/ : true, credentials: true }))
app.get('/legacy', (req, res) => {
  res.header('Access-Control-Allow-Origin', req.headers.origin)
  res.header('Access-Control-Allow-Credentials', 'true')
  res.json({})
})
