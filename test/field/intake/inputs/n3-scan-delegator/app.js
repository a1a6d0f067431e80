var express = require('express')
var cors = require('cors')
var app = express()
var allowlist = ['https://app.example.com', 'https://admin.example.com']
var corsOptionsDelegate = function (req, callback) {
  var corsOptions
  if (allowlist.indexOf(req.header('Origin')) !== -1) {
    corsOptions = { origin: true }
  } else {
    corsOptions = { origin: false }
  }
  callback(null, corsOptions)
}
app.get('/products/:id', cors(corsOptionsDelegate), function (req, res) { res.json({}) })
