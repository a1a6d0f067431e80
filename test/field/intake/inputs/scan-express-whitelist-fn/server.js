const express = require('express')
const cors = require('cors')
const app = express()
const whitelist = ['https://shop.example.com', 'https://www.example.com']
const corsOptions = {
  origin: function (origin, callback) {
    if (whitelist.indexOf(origin) !== -1 || !origin) {
      callback(null, true)
    } else {
      callback(new Error('Not allowed by CORS'))
    }
  },
  credentials: true
}
app.get('/health', (req, res) => res.send('ok'))
app.use(cors(corsOptions))
app.options('*', cors())
