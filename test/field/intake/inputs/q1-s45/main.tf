variable "domain" {
  default = "example.com"
}
locals {
  origins = ["https://app.${var.domain}"]
}
resource "aws_lambda_function_url" "f" {
  authorization_type = "NONE"
  cors {
    allow_origins = local.origins
    allow_methods = ["POST"]
  }
}
