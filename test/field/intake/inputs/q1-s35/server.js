const cors = require('cors')
const allowed = new Set(['https://app.example.com', 'https://admin.example.com'])
require('express')().use(cors({ origin: (o, cb) => cb(null, allowed.has(o)), credentials: true }))
