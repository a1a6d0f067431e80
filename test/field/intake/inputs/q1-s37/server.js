const cors = require('cors')
require('express')().use(cors({ origin: false }))
