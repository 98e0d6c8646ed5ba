#include "render/pdf_metadata.hpp"

#include "render/out.hpp"

namespace gongkai::render {

std::string pdf_metadata(const PdfFacts& facts)
{
    Out out;
    out.raw("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
            "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
            "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
            "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
    out.text(facts.title)
        .raw("</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>")
        .text(facts.language);
    out.raw("</rdf:li></rdf:Bag></dc:language>");
    if (!facts.identifier.empty()) out.raw("<dc:identifier>").text(facts.identifier).raw("</dc:identifier>");
    out.raw("</rdf:Description></rdf:RDF></x:xmpmeta>\n"
            "<?xpacket end=\"r\"?>");
    return out.take();
}

}
