const cors = require('cors')
require('express')().use(cors({ origin: 'https://app.example.com' }))
