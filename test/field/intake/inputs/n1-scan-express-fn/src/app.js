const express = require('express')
const cors = require('cors')
const app = express()
const allowed = new Set(['https://app.example.com', 'https://admin.example.com'])
// app.use(cors({ origin: '*' }))
const opts = {
  origin(origin, cb) {
    if (!origin) return cb(null, true)
    if (allowed.has(origin)) return cb(null, true)
    return cb(new Error('Not allowed by CORS'))
  },
  credentials: true,
}
app.use(cors(opts))
app.get('/public', cors(), (req, res) => res.json({}))
app.listen(3000)
