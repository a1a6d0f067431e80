const app = express()
app.use(cors({ origin: 'https://shop.example.com' }))
app.get('/v2/carts', (req, res) => res.json([]))
app.listen(3000)