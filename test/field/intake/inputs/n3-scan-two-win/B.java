@RestController
@CrossOrigin(origins = {"http://localhost:3000", "https://admin.example.com/"}, allowCredentials = "true")
class ItemController {
  // @CrossOrigin("*")
  @GetMapping("/items") List<Item> all() { return List.of(); }
}
