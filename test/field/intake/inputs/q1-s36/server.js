const cors = require('cors')
require('express')().use(cors({ origin: (o, cb) => cb(null, true), credentials: true }))
