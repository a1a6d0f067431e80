module "api" {
  source          = "./modules/api"
  name            = "shop"
  allowed_origins = ["https://shop.example.com/"]
}
