const express = require('express')
const app = express()
const allowlist = (process.env.ALLOWLIST || 'https://shop.example.com').split(',')
app.use((req, res, next) => {
  const { origin } = req.headers
  if (allowlist.indexOf(origin) !== -1) {
    res.header('Access-Control-Allow-Origin', origin)
  }
  res.header('Access-Control-Allow-Methods', 'GET,PUT')
  if (req.method === 'OPTIONS') return res.sendStatus(204)
  next()
})
