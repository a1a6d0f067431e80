resource "aws_cloudfront_response_headers_policy" "cors" {
  name = "cors"
  cors_config {
    access_control_allow_credentials = true
    access_control_allow_headers {
      items = ["authorization"]
    }
    access_control_allow_methods {
      items = ["GET", "PUT"]
    }
    access_control_allow_origins {
      items = var.allowed_origins
    }
    origin_override = true
  }
}
