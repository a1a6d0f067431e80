const express = require('express')
const cors = require('cors')
const app = express()
// app.use(cors({ origin: '*' }))
/* app.use(cors()) */
app.use(cors({ origin: 'https://app.example.com' }))
