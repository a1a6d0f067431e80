module "api" {
  source          = "./modules/http-api"
  name            = "orders"
  allowed_origins = var.allowed_origins
}
